package io.perennial.events.customer.appraisal;

import io.perennial.events.customer.CustomerEvent;

/** What we judge of the customer. */
public sealed interface AppraisalEvent extends CustomerEvent
    permits CustomerEvaluated, ExitBarrierRecorded, ExperienceClassified, ExperienceSignalNoted {}
