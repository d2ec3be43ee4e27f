from django.db import migrations, models


class Migration(migrations.Migration):
    """The board's sums of a seller are added up from her own deals' part of the index."""

    dependencies = [
        ('deals', '0014_goods_moved'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='opportunity',
            name='deal_on_board',
        ),
        migrations.AddIndex(
            model_name='opportunity',
            index=models.Index(condition=models.Q(('stage__in', ('inquiry', 'quoted', 'negotiating')), ('withdrawn_at__isnull', True)), fields=['enterprise_id', 'flow', 'owner', 'step', 'currency'], include=['amount_minor', 'id'], name='deal_on_board'),
        ),
    ]
