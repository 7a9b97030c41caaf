package io.perennial.events.erasure;

import io.perennial.events.LifecycleEvent;

/** The facts of an erasure. They name whose data it is by identifier, and hold none of it. */
public sealed interface ErasureEvent extends LifecycleEvent
    permits ErasureCarriedOut, ErasureConfirmed, ErasureDeclined, ErasureRequested {

  /** The erasure. */
  String erasureId();

  @Override
  default String streamId() {
    return erasureId();
  }
}
