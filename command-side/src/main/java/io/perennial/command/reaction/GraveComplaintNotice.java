package io.perennial.command.reaction;

import io.perennial.command.customer.care.SendNotice;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.platform.web.Identities;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who looks after the customer is told of a grave complaint, once for each complaint.
 *
 * @param graveSeverity severity up to which it is grave
 */
record GraveComplaintNotice(int graveSeverity) implements Reaction {

  @Override
  public String name() {
    return "grave-complaint-notice";
  }

  @Override
  public String meaning() {
    return "A grave complaint, or one that becomes grave, is brought to the attention of who looks"
        + " after the customer.";
  }

  @Override
  public boolean isOn(ReactionSettings settings) {
    return settings.graveComplaintNotice();
  }

  @Override
  public Set<Class<? extends LifecycleEvent>> events() {
    return Set.of(ComplaintRecorded.class, ComplaintSeverityChanged.class);
  }

  @Override
  public Class<?> sends() {
    return SendNotice.class;
  }

  @Override
  public List<Object> answer(LifecycleEvent event, LocalDate recordedOn, String key) {
    return switch (event) {
      case ComplaintRecorded recorded -> notice(event, recorded.severity(), recordedOn);
      case ComplaintSeverityChanged changed -> notice(event, changed.severity(), recordedOn);
      default -> List.of();
    };
  }

  private List<Object> notice(LifecycleEvent event, int severity, LocalDate on) {
    return severity > graveSeverity
        ? List.of()
        : List.of(
            new SendNotice(
                event.customerId(),
                Identities.derived(name(), event.streamId()),
                NoticeSubject.GRAVE_COMPLAINT,
                event.streamId(),
                on));
  }
}
