import argosy.platform.crypto.fields
from django.db import migrations, models

STATES = [
    ('open', 'open'),
    ('fee', 'a fee was announced'),
    ('erasing', 'being erased'),
    ('done', 'carried out'),
    ('refused', 'refused'),
    ('dropped', 'taken back'),
]


class Migration(migrations.Migration):
    """Who has very much mail is erased step by step, and the request says how far that is."""

    dependencies = [('privacy', '0011_security_events_stay_too')]

    operations = [
        migrations.AddField('datarequest', 'erasing', argosy.platform.crypto.fields.SealedJSONField(null=True)),
        migrations.AddField('datarequest', 'last_step_at', models.DateTimeField(null=True)),
        migrations.AddField('datarequest', 'rows_gone', models.PositiveIntegerField(default=0)),
        migrations.AddField('datarequest', 'rows_to_go', models.PositiveIntegerField(default=0)),
        migrations.AlterField(
            'datarequest', 'state', models.CharField(choices=STATES, default='open', max_length=8)
        ),
    ]
