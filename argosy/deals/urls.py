"""The addresses of opportunities, under /deals/."""

from __future__ import annotations

from django.urls import path

from argosy.deals.views import boards, flows, forecasts, listing, lists, pages, working

app_name = "deals"
urlpatterns = [
    path("", boards.board, name="board"),
    path("list/", lists.list_opportunities, name="list"),
    path("list/filter/", lists.filter_fields, name="filter_fields"),
    path("list/views/", lists.save_view, name="save_view"),
    path("list/views/<uuid:deal_view_id>/remove/", lists.remove_view, name="remove_view"),
    path("forecast/", forecasts.show_forecast, name="forecast"),
    path("flows/", flows.flows, name="flows"),
    path("flows/new/", flows.add_flow, name="add_flow"),
    path("flows/<slug:word>/", flows.keep_flow, name="keep_flow"),
    path("flows/<slug:word>/close/", flows.close_flow, name="close_flow"),
    path("move/", boards.move_card, name="move_card"),
    path("new/", pages.open_opportunity, name="open_opportunity"),
    path("<uuid:opportunity_id>/", pages.opportunity, name="opportunity"),
    path("<uuid:opportunity_id>/move/", pages.move_opportunity, name="move_opportunity"),
    path("<uuid:opportunity_id>/flow/", pages.change_flow, name="change_flow"),
    path("<uuid:opportunity_id>/working/", pages.working, name="working"),
    path("<uuid:opportunity_id>/team/", working.share_work, name="share_work"),
    path("<uuid:opportunity_id>/tasks/", working.add_task, name="add_task"),
    path("<uuid:opportunity_id>/tasks/<uuid:task_id>/", working.finish_task, name="finish_task"),
    path("<uuid:opportunity_id>/lost/", pages.say_why_lost, name="say_why_lost"),
    path("<uuid:opportunity_id>/items/", pages.change_items, name="change_items"),
    path("<uuid:opportunity_id>/terms/", pages.change_terms, name="change_terms"),
    path("<uuid:opportunity_id>/product/", listing.choose_product, name="choose_product"),
]
