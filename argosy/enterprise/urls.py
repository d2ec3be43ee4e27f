"""The addresses of registering, joining and the settings."""

from __future__ import annotations

from django.urls import path

from argosy.enterprise.views import doors, limits, master, members, placing, roles, security, seeing, settings

app_name = "enterprise"
urlpatterns = [
    path("register/", doors.register, name="register"),
    path("register/code/", doors.register_code, name="register_code"),
    path("register/code/another/", doors.another_code, name="another_code"),
    path("join/<str:token>/", doors.join, name="join"),
    path("settings/", settings.index, name="settings"),
    path("settings/profile/", settings.profile, name="profile"),
    path("settings/organisation/", settings.organisation, name="organisation"),
    path("settings/departments/", settings.department_list, name="departments"),
    path("settings/departments/<uuid:department_id>/", settings.department, name="department"),
    path("settings/departments/<uuid:department_id>/remove/", settings.remove_department, name="remove_department"),
    path("settings/departments/<uuid:department_id>/place/", placing.department, name="place_department"),
    path("settings/roles/", roles.listing, name="roles"),
    path("settings/roles/see-as/end/", seeing.end, name="end_see_as"),
    path("settings/roles/see-as/<uuid:member_id>/", seeing.begin, name="see_as"),
    path("settings/roles/<uuid:role_id>/", roles.change, name="change_role"),
    path("settings/roles/<uuid:role_id>/remove/", roles.remove, name="remove_role"),
    path("me/network-log/", security.network_log, name="network_log"),
    path("settings/security/", security.register, name="security"),
    path("settings/security/<uuid:event_id>/answer/", security.answer, name="answer_security"),
    path("settings/security/second-factor/", security.need_factor, name="need_factor"),
    path("settings/switches/", settings.switch_list, name="switches"),
    path("settings/switches/<str:name>/", settings.turn, name="turn_switch"),
    path("settings/limits/", limits.listing, name="limits"),
    path("settings/limits/<str:act>/", limits.change, name="change_limit"),
    path("settings/trail/", settings.trail, name="trail"),
    path("settings/members/", members.listing, name="members"),
    path("settings/members/<uuid:member_id>/", members.one, name="member"),
    path("settings/members/<uuid:member_id>/place/", placing.member, name="place_member"),
    path("settings/members/<uuid:member_id>/address/", members.readdress, name="readdress"),
    path("settings/members/<uuid:member_id>/address/keep/", members.keep_address, name="keep_address"),
    path("settings/members/<uuid:member_id>/disable/", members.disable, name="disable"),
    path("settings/members/<uuid:member_id>/enable/", members.enable, name="enable"),
    path("settings/members/<uuid:member_id>/reset/", members.reset, name="reset"),
    path("settings/members/<uuid:member_id>/offer-master/", master.make, name="offer_master"),
    path("settings/master/", master.offer, name="master"),
    path("settings/master/<uuid:offer_id>/take-over/", master.take_over, name="take_over_master"),
    path("settings/master/<uuid:offer_id>/withdraw/", master.withdraw, name="withdraw_master"),
    path("master-account/", master.conditions, name="master_conditions"),
    path("settings/invitations/<uuid:invitation_id>/withdraw/", members.withdraw, name="withdraw"),
]
