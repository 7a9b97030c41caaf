package io.perennial.command.planted;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.customer.stage.CustomerWon;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Event-sourcing handlers that do everything they must not do. */
public final class DecidesWhileEvolving {

  private static final Logger log = LoggerFactory.getLogger(DecidesWhileEvolving.class);

  private long at;

  @EventSourcingHandler
  void throwing(ComplaintRecorded event) {
    throw new IllegalStateException(event.complaintId());
  }

  @EventSourcingHandler
  void logging(ComplaintJudged event) {
    log.info("judged {} at {}", event.complaintId(), at);
  }

  @EventSourcingHandler
  void looking(ComplaintClosedAsUnfounded event) {
    at = System.nanoTime();
  }

  @EventSourcingHandler
  void applying(CustomerWon event) {
    apply(event);
  }
}
