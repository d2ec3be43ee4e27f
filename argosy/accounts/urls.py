"""The addresses of signing in and of the personal centre."""

from __future__ import annotations

from django.urls import path

from argosy.accounts.views import compatibility, cookies, devices, entrance, factors, letting_in, me, outside, proofs

app_name = "accounts"
urlpatterns = [
    path("sign-in/", entrance.sign_in, name="sign_in"),
    path("sign-in/second/", entrance.second_step, name="second_step"),
    path("sign-in/device/", letting_in.ask, name="ask_in"),
    path("sign-in/device/waits/", letting_in.waits, name="waits_in"),
    path("me/let-in/<str:shown>/", letting_in.let_in, name="let_in"),
    path("sign-in/passkey/options/", entrance.passkey_options, name="passkey_options"),
    path("sign-in/passkey/", entrance.passkey, name="passkey"),
    path("sign-in/with/<str:house>/", outside.go, name="outside"),
    path("sign-in/with/<str:house>/back/", outside.back, name="outside_back"),
    path("me/security/outside/<str:house>/", outside.bind, name="bind"),
    path("me/security/outside/<uuid:identity>/unbind/", outside.unbind, name="unbind"),
    path("browsers/", compatibility.page, name="browsers"),
    path("cookies/", cookies.page, name="cookies"),
    path("cookies/choose/", cookies.choose, name="choose_cookies"),
    path("cookies/look/", cookies.look, name="look"),
    path("me/devices/<uuid:device>/rename/", devices.rename, name="rename_device"),
    path("me/devices/<uuid:device>/remove/", devices.remove, name="remove_device"),
    path("sign-out/", entrance.sign_out, name="sign_out"),
    path("forgotten/", entrance.forgotten, name="forgotten"),
    path("new-password/<str:secret>/", entrance.new_password, name="new_password"),
    path("new-address/<str:secret>/", entrance.new_address, name="new_address"),
    path("me/", me.details, name="details"),
    path("me/photo/", me.photo, name="photo"),
    path("me/photo/change/", me.change_photo, name="change_photo"),
    path("me/verify/", proofs.verify, name="verify"),
    path("me/verify/send/", proofs.send_code, name="send_code"),
    path("me/verify/mobile/", proofs.verify_number, name="verify_number"),
    path("me/verify/mobile/send/", proofs.send_number_code, name="send_number_code"),
    path("me/security/", me.security, name="security"),
    path("me/password/", me.password, name="password"),
    path("me/sessions/<uuid:sign_in>/end/", me.end_session, name="end_session"),
    path("me/sessions/end-others/", me.end_others, name="end_others"),
    path("me/security/app/", factors.add_app, name="add_app"),
    path("me/security/passkey/", factors.add_passkey, name="add_passkey"),
    path("me/security/codes/", factors.recovery_codes, name="recovery_codes"),
    path("me/security/<int:factor>/remove/", factors.remove, name="remove_factor"),
]
