package io.perennial.command.reaction;

import io.perennial.command.customer.care.SendNotice;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A referral is a chance to win back who is lost: the one to whom we are recommended, and the one
 * who recommends us. Whether either is lost, it knows itself.
 */
final class LostReferralNotice implements Reaction {

  @Override
  public String name() {
    return "lost-referral-notice";
  }

  @Override
  public String meaning() {
    return "A referral to a lost customer, or by one, is brought to the attention of who looks after"
        + " it.";
  }

  @Override
  public boolean isOn(ReactionSettings settings) {
    return settings.lostReferralNotice();
  }

  @Override
  public Set<Class<? extends LifecycleEvent>> events() {
    return Set.of(ReferralRecorded.class);
  }

  @Override
  public Class<?> sends() {
    return SendNotice.class;
  }

  @Override
  public List<Object> answer(LifecycleEvent event, LocalDate recordedOn, String key) {
    List<Object> notices = new ArrayList<>();
    if (event instanceof ReferralRecorded referral) {
      notices.add(
          new SendNotice(
              referral.customerId(),
              key,
              NoticeSubject.REFERRAL_BY_LOST_CUSTOMER,
              referral.referralId(),
              recordedOn));
      String referred = referral.referredCustomerId();
      if (referred != null) {
        notices.add(
            new SendNotice(
                referred,
                key,
                NoticeSubject.REFERRAL_TO_LOST_CUSTOMER,
                referral.customerId(),
                recordedOn));
      }
    }
    return notices;
  }
}
