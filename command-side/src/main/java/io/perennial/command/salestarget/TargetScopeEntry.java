package io.perennial.command.salestarget;

import io.perennial.command.common.Shapes;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetScopeKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * For whom, or for what, a sales target is set.
 *
 * @param kind one of our people, a dealer, a product or a region; or all of the company
 * @param code the dealer's identifier as a customer, the product or the region
 * @param representative the representative
 */
public record TargetScopeEntry(
    @NotNull TargetScopeKind kind,
    @Nullable @Size(min = 1, max = Shapes.NAME) String code,
    @Nullable @Size(min = 1, max = Shapes.NAME) String representative) {

  TargetScope toScope() {
    return new TargetScope(kind, code, representative);
  }
}
