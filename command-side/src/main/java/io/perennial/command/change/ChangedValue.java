package io.perennial.command.change;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets validation look at what a change says; a constraint holds for it as for any value. */
public final class ChangedValue implements ValueExtractor<Change<@ExtractedValue ?>> {

  @Override
  @SuppressWarnings("NullAway") // a place without a name of its own has none
  public void extractValues(Change<?> change, ValueReceiver receiver) {
    receiver.value(null, change.to());
  }
}
