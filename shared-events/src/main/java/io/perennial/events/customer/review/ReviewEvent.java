package io.perennial.events.customer.review;

import io.perennial.events.customer.CustomerEvent;

/** How the credit of a customer is looked at again. */
public sealed interface ReviewEvent extends CustomerEvent
    permits CreditReviewConcluded, CreditReviewOpened {}
