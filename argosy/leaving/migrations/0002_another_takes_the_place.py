from django.db import migrations, models


class Migration(migrations.Migration):
    """A colleague may take the leaving member's place in fields of records."""

    dependencies = [
        ('leaving', '0001_start'),
    ]

    operations = [
        migrations.AlterField(
            model_name='departurestep',
            name='kind',
            field=models.CharField(choices=[('private', 'private mail was settled'), ('unbound', 'a mailbox was unbound'), ('passed', 'a mailbox was passed on'), ('customers', 'customers went to a colleague'), ('named', 'a colleague took the place in fields of records'), ('deals', 'deals went to a colleague'), ('closed', 'the account was closed')], max_length=10),
        ),
    ]
