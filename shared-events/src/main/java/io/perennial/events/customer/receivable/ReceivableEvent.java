package io.perennial.events.customer.receivable;

import io.perennial.events.customer.CustomerEvent;

/** What the customer has been invoiced, and what became of it otherwise than by payments. */
public sealed interface ReceivableEvent extends CustomerEvent
    permits CreditNoteIssued,
        InvoiceIssued,
        InvoiceWrittenOff,
        WriteOffProposed,
        WriteOffRejected {}
