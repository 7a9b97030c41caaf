package io.perennial.command.testing;

import io.perennial.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Opens a shop. */
public record OpenShop(
    @TargetAggregateIdentifier @NotNull String shopId,
    @NotBlank @Size(max = 40) String name,
    @Nullable String number,
    @Nullable Money rent,
    @Nullable LocalDate openedOn,
    @Nullable @Size(max = 200) List<@NotNull @Valid Shelf> shelves) {

  /** A shelf of it. */
  public record Shelf(@NotBlank String label) {}
}
