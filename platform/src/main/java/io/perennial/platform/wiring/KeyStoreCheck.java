package io.perennial.platform.wiring;

import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.keys.LogsOfKeys;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that the key store is the one that the log's personal data was written with. What is
 * lost with it is lost for ever, so somebody has to decide before new keys are made.
 *
 * <p>A key store that does not know the log is tried on the first protected texts of it; afterwards
 * it knows the log.
 */
final class KeyStoreCheck implements StartCondition {

  static final String SETTING = "perennial.personal-data.accept-lost-keys";

  private static final Logger log = LoggerFactory.getLogger(KeyStoreCheck.class);
  private static final int STEP = 1_000;

  private final EventLog events;
  private final LogsOfKeys logs;
  private final PersonalDataProtection protection;
  private final boolean acceptLostKeys;

  KeyStoreCheck(
      EventLog events, LogsOfKeys logs, PersonalDataProtection protection, boolean acceptLostKeys) {
    this.events = events;
    this.logs = logs;
    this.protection = protection;
    this.acceptLostKeys = acceptLostKeys;
  }

  @Override
  public void require() {
    String firstEvent = firstEvent();
    if (firstEvent != null && !logs.contain(firstEvent)) {
      if (keysAreMissing()) {
        if (!acceptLostKeys) {
          throw new WrongSettingException(
              SETTING,
              "the personal data of this log was written with keys that the key store does not"
                  + " have: restore the key store, or set this to true to go on with that data"
                  + " unreadable for ever");
        }
        log.warn(
            "The keys of this log's personal data are missing; it goes on as {} says", SETTING);
      }
      logs.add(firstEvent);
    }
  }

  private @Nullable String firstEvent() {
    AtomicReference<@Nullable String> first = new AtomicReference<>();
    events.scan(
        -1,
        events.head(),
        1,
        step -> {
          first.set(step.getFirst().eventId());
          return false;
        });
    return first.get();
  }

  /** Goes as far as the first step of events in which a protected text is not erased. */
  private boolean keysAreMissing() {
    long missing = protection.unreadable();
    long found = protection.readable();
    events.scan(
        -1,
        events.head(),
        STEP,
        step -> protection.unreadable() == missing && protection.readable() == found);
    return protection.unreadable() > missing && protection.readable() == found;
  }
}
