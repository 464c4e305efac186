"""Pushing updates to a webhook, as Telegram does: several queues side by side, each in order.

settings    what the bot asked for (`Webhook`) and the `DeliveryConditions` of a test
lanes       which update waits behind which, and which lane may go next: pure
attempt     one POST to the bot and what came of it
courier     takes updates from the queue, sends them, tries again, keeps a log
"""
