"""The addresses of the public pool, under /pool/."""

from __future__ import annotations

from django.urls import path

from argosy.pool.views import keeping, pools, returns

app_name = "pool"
urlpatterns = [
    path("", pools.pool_list, name="pools"),
    path("claim/", pools.claim, name="claim"),
    path("assign/", pools.assign, name="assign"),
    path("returns/", returns.returns, name="returns"),
    path("returns/<uuid:stay_id>/contest/", returns.contest, name="contest"),
    path("returns/<uuid:stay_id>/settle/", returns.settle, name="settle"),
    path("customers/<uuid:customer_id>/put/", pools.put_into_pool, name="put_into_pool"),
    path("customers/<uuid:customer_id>/take/", pools.take, name="take"),
    path("customers/<uuid:customer_id>/lock/", pools.lock_customer, name="lock_customer"),
    path("rules/", keeping.rules, name="rules"),
    path("rules/new/", keeping.new_pool, name="new_pool"),
    path("rules/<uuid:pool_id>/", keeping.keep_pool, name="keep_pool"),
    path("<uuid:pool_id>/", pools.pool, name="pool"),
]
