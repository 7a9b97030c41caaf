package io.perennial.events.customer.correction;

import io.perennial.events.customer.CustomerEvent;

/** What was entered by mistake and has been struck out. */
public sealed interface CorrectionEvent extends CustomerEvent permits EntryStruckOut {}
