package io.perennial.command.reaction;

import io.perennial.command.customer.care.SendNotice;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.events.marketreport.MarketReportFiled;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who looks after the customer is told of a grave market report that concerns it. One that concerns
 * no customer has nobody who looks after it.
 *
 * @param graveSeverity severity up to which it is grave
 */
record GraveMarketReportNotice(int graveSeverity) implements Reaction {

  @Override
  public String name() {
    return "grave-market-report-notice";
  }

  @Override
  public String meaning() {
    return "A grave market report that concerns a customer is brought to the attention of who looks"
        + " after it.";
  }

  @Override
  public boolean isOn(ReactionSettings settings) {
    return settings.graveMarketReportNotice();
  }

  @Override
  public Set<Class<? extends LifecycleEvent>> events() {
    return Set.of(MarketReportFiled.class);
  }

  @Override
  public Class<?> sends() {
    return SendNotice.class;
  }

  @Override
  public List<Object> answer(LifecycleEvent event, LocalDate recordedOn, String key) {
    return event instanceof MarketReportFiled filed
            && filed.severity() <= graveSeverity
            && !filed.customerId().equals(filed.marketReportId())
        ? List.of(
            new SendNotice(
                filed.customerId(),
                key,
                NoticeSubject.GRAVE_MARKET_REPORT,
                filed.marketReportId(),
                recordedOn))
        : List.of();
  }
}
