package io.perennial.events.customer.notice;

import io.perennial.events.customer.CustomerEvent;

/** What is brought to the attention of who looks after the customer. */
public sealed interface NoticeEvent extends CustomerEvent permits NoticeAcknowledged, NoticeSent {}
