from django.db import migrations

# As of the network log (0010): a line may go where it stands in the log of those who have left.
PROTECT = """
CREATE TRIGGER keep_network_log BEFORE DELETE ON enterprise_securityevent
    FOR EACH ROW EXECUTE FUNCTION argosy_keep_enterprise_log();
"""
FREE = "DROP TRIGGER keep_network_log ON enterprise_securityevent;"


class Migration(migrations.Migration):
    """No security event goes before half a year is over either."""

    dependencies = [('enterprise', '0009_addresses_of_leavers'), ('privacy', '0010_network_log_of_who_left')]

    operations = [migrations.RunSQL(PROTECT, FREE)]
