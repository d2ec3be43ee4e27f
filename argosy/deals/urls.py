"""The addresses of opportunities, under /deals/."""

from __future__ import annotations

from django.urls import path

from argosy.deals.views import boards, listing, pages

app_name = "deals"
urlpatterns = [
    path("", boards.board, name="board"),
    path("list/", boards.list_opportunities, name="list"),
    path("move/", boards.move_card, name="move_card"),
    path("new/", pages.open_opportunity, name="open_opportunity"),
    path("<uuid:opportunity_id>/", pages.opportunity, name="opportunity"),
    path("<uuid:opportunity_id>/move/", pages.move_opportunity, name="move_opportunity"),
    path("<uuid:opportunity_id>/lost/", pages.say_why_lost, name="say_why_lost"),
    path("<uuid:opportunity_id>/items/", pages.change_items, name="change_items"),
    path("<uuid:opportunity_id>/terms/", pages.change_terms, name="change_terms"),
    path("<uuid:opportunity_id>/product/", listing.choose_product, name="choose_product"),
]
