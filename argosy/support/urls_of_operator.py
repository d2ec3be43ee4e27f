"""The addresses of the operator's desk."""

from __future__ import annotations

from django.urls import path

from argosy.support.views import activities, console, door, incidents, messages, register, takeovers, visits

app_name = "operator"
ORDER = "orders/<uuid:enterprise>/<uuid:order_id>/"
urlpatterns = [
    path("", console.listing, name="orders"),
    path("sign-in/", door.door, name="door"),
    path("sign-in/second/", door.second, name="second"),
    path("sign-out/", door.leave, name="leave"),
    path("caller/", console.caller, name="caller"),
    path("visit/", visits.enter, name="enter_visit"),
    path("visit/end/", visits.leave, name="leave_visit"),
    path("news/", messages.write, name="news"),
    path("activities/", activities.desk, name="activities"),
    path("activities/<uuid:activity_id>/", activities.answers, name="activity"),
    path("activities/<uuid:activity_id>/pass-on/", activities.pass_on, name="pass_on"),
    path("activities/<uuid:activity_id>/close/", activities.close, name="close_activity"),
    path("incidents/", incidents.listing, name="incidents"),
    path("incidents/<uuid:incident_id>/", incidents.one, name="incident"),
    path("incidents/<uuid:incident_id>/write/", incidents.write, name="write_incident"),
    path("incidents/<uuid:incident_id>/act/", incidents.act, name="act_incident"),
    path("incidents/<uuid:incident_id>/report/", incidents.report, name="report_incident"),
    path(
        "incidents/<uuid:incident_id>/<uuid:enterprise>/<uuid:member_id>/", incidents.deliver, name="deliver_incident"
    ),
    path("takeovers/", takeovers.takeovers_page, name="takeovers"),
    path("register/", register.register, name="register"),
    path("outside/", register.outside, name="outside"),
    path("outside/<uuid:knock_id>/", register.outside_one, name="outside_one"),
    path("settings/", console.settings, name="settings"),
    path("staff/", console.staff, name="staff"),
    path("staff/<uuid:staff_id>/end/", console.end_staff, name="end_staff"),
    path(ORDER, console.order, name="order"),
    path(f"{ORDER}take/", console.take, name="take"),
    path(f"{ORDER}check/", console.check, name="check"),
    path(f"{ORDER}answer/", console.answer, name="answer"),
    path(f"{ORDER}call/", console.call, name="call"),
    path(f"{ORDER}use/", console.use, name="use"),
    path(f"{ORDER}files/<uuid:file_id>/", console.file, name="file"),
]
