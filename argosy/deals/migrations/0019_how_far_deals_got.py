from django.db import migrations, models

# How far the deals of today got; one enterprise after the other, as row level security wants it.
FILL = """
DO $$
DECLARE tenant uuid;
BEGIN
    FOR tenant IN SELECT id FROM platform_tenant LOOP
        PERFORM set_config('argosy.enterprise', tenant::text, true);
        UPDATE deals_opportunity d SET furthest = got.far
        FROM (
            SELECT opportunity_id, max(CASE after WHEN 'quoted' THEN 1 WHEN 'negotiating' THEN 2 ELSE 3 END) AS far
            FROM deals_stagechange
            WHERE enterprise_id = tenant AND after IN ('quoted', 'negotiating', 'ordered')
            GROUP BY opportunity_id
        ) got
        WHERE d.enterprise_id = tenant AND d.id = got.opportunity_id;
    END LOOP;
    PERFORM set_config('argosy.enterprise', '', true);
END $$
"""


class Migration(migrations.Migration):
    """How far each deal once got stands on it, so that reports need not look through all moves."""

    dependencies = [
        ("deals", "0018_room_for_numbers_of_cartons"),
    ]

    operations = [
        migrations.AddField(
            model_name="opportunity",
            name="furthest",
            field=models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
        # references are checked at once: a table with checks that wait gets no index
        migrations.RunSQL([FILL, "SET CONSTRAINTS ALL IMMEDIATE"], migrations.RunSQL.noop),
        migrations.RemoveIndex(model_name="opportunity", name="deal_opened"),
        migrations.AddIndex(
            model_name="opportunity",
            index=models.Index(
                fields=["enterprise_id", "-opened_at"], include=["withdrawn_at", "id", "furthest"], name="deal_opened"
            ),
        ),
    ]
