from django.db import migrations, models


class Migration(migrations.Migration):
    """The board's sums are added up from indexes alone."""

    dependencies = [
        ('deals', '0012_stock'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='opportunity',
            name='deal_of_stage',
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(fields=['enterprise_id', 'stage', '-moved_at'], include=['step', 'currency', 'amount_minor', 'withdrawn_at', 'id', 'flow', 'owner'], name='deal_of_stage'),
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(condition=models.Q(('stage__in', ('inquiry', 'quoted', 'negotiating')), ('withdrawn_at__isnull', True)), fields=['enterprise_id', 'flow', 'step', 'currency'], include=['amount_minor', 'owner', 'id'], name='deal_on_board'),
        ),
    ]
