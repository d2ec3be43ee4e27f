"""The addresses of the schedule in the phone's own calendar, under /calendar/."""

from __future__ import annotations

from django.urls import path

from argosy.integrations import views_of_calendar as views

app_name = "calendar"
urlpatterns = [
    path("", views.page, name="page"),
    path("close/", views.close, name="close"),
    path("<str:address>.ics", views.feed, name="feed"),
]
