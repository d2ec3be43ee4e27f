"""The tenant: members, organisation tree, roles, switches."""
