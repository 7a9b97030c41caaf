package io.perennial.command.dispatch;

import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Reads the event store as others see it: within a unit of work Axon's store also shows the events
 * that the unit of work is about to append.
 */
public final class Committed {

  private Committed() {}

  /** What the reading finds when it sees committed events only. */
  public static <T> T only(Supplier<T> reading) {
    if (!CurrentUnitOfWork.isStarted()) {
      return reading.get();
    }
    UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
    CurrentUnitOfWork.clear(unitOfWork);
    try {
      return reading.get();
    } finally {
      CurrentUnitOfWork.set(unitOfWork);
    }
  }
}
