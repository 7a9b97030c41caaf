package io.perennial.events.balancesheet;

import io.perennial.events.LifecycleEvent;

/** The facts of a balance sheet of our own company. */
public sealed interface BalanceSheetEvent extends LifecycleEvent
    permits AssetsRestated, AssetsStated {

  /** The balance sheet. */
  String balanceSheetId();

  /** A balance sheet is about no single customer, and stands for itself. */
  @Override
  default String customerId() {
    return balanceSheetId();
  }

  @Override
  default String streamId() {
    return balanceSheetId();
  }
}
