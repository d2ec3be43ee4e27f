import argosy.platform.tenancy.models
import django.db.models.deletion
from argosy.platform.tenancy.isolation import ReferenceInEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Money goes back to buyers, out of what a receipt still has or a document was paid."""

    dependencies = [
        ('deals', '0018_room_for_numbers_of_cartons'),
        ('settlement', '0002_rates'),
    ]

    operations = [
        migrations.AddField(
            model_name='receipt',
            name='reason',
            field=models.CharField(blank=True, choices=[('overpaid', 'paid too much or twice'), ('cancelled', 'order cancelled'), ('claim', 'claim settled'), ('returned', 'goods sent back'), ('discount', 'discount afterwards'), ('other', 'something else')], max_length=10),
        ),
        migrations.AddField(
            model_name='writeoff',
            name='source',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gone_back', to='settlement.receipt'),
        ),
        migrations.AlterField(
            model_name='writeoff',
            name='document',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='write_offs', to='deals.document'),
        ),
        migrations.AlterField(
            model_name='writeoff',
            name='chain',
            field=models.UUIDField(null=True),
        ),
        migrations.AlterField(
            model_name='writeoff',
            name='reason',
            field=models.CharField(blank=True, choices=[('charges', 'bank charges on the way'), ('discount', 'discount afterwards'), ('claim', 'claim of the buyer'), ('small', 'too small to ask for'), ('lost', 'cannot be collected'), ('returned', 'goods sent back')], max_length=10),
        ),
        migrations.AddIndex(
            model_name='writeoff',
            index=models.Index(fields=['enterprise_id', 'document'], name='write_off_of_document'),
        ),
        migrations.AddIndex(
            model_name='writeoff',
            index=models.Index(fields=['enterprise_id', 'source'], name='write_off_of_source'),
        ),
        ReferenceInEnterprise("writeoff", "source"),
    ]
