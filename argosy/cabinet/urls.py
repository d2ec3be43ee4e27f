"""The addresses of customers' files, under /files/."""

from __future__ import annotations

from django.urls import path

from argosy.cabinet import views

app_name = "cabinet"
urlpatterns = [
    path("of/<uuid:customer_id>/", views.list_files, name="files"),
    path("of/<uuid:customer_id>/keep/", views.keep_files, name="keep_files"),
    path("<uuid:customer_file_id>/", views.file, name="file"),
    path("<uuid:customer_file_id>/remove/", views.remove_file, name="remove_file"),
    path("<uuid:customer_file_id>/back/", views.put_back, name="put_back"),
]
