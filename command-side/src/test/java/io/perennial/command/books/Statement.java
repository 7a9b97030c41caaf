package io.perennial.command.books;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parts of an account come to, made from the first of them whenever it is asked for. */
final class Statement {
  private final Map<String, BigDecimal> open = new LinkedHashMap<>();
  private final Map<String, LocalDate> dueOn = new HashMap<>();
  private final Map<String, BigDecimal> uninvoiced = new HashMap<>();
  private BigDecimal balance = BigDecimal.ZERO;
  private BigDecimal owed = BigDecimal.ZERO;

  /** Takes the parts in order of date; within a date in order of recording. */
  Statement(List<Line> lines) {
    List<Line> inOrder = lines.stream().sorted(Comparator.comparing(Line::on)).toList();
    inOrder.forEach(this::take);
    for (Line line : lines) {
      switch (line.kind()) {
        case DELIVERY -> {
          if (lines.stream().noneMatch(each -> each.isInvoiceOf(line.id()))) {
            uninvoiced.merge(line.id(), line.amount(), BigDecimal::add);
          }
        }
        case RETURN -> {
          String purchaseId = line.about().getFirst();
          if (line.invoices().isEmpty()
              && lines.stream().noneMatch(each -> each.isInvoiceOf(purchaseId))) {
            uninvoiced.merge(purchaseId, line.amount().negate(), BigDecimal::add);
          }
        }
        case INVOICE, PAYMENT, CREDIT_NOTE, WRITE_OFF -> {} // are about invoices
      }
    }
  }

  private void take(Line line) {
    owed = owed.add(line.change());
    switch (line.kind()) {
      case INVOICE -> {
        BigDecimal taken = balance.min(line.amount());
        balance = balance.subtract(taken);
        open.put(line.id(), line.amount().subtract(taken));
        dueOn.put(line.id(), requireNonNull(line.dueOn()));
      }
      case PAYMENT, CREDIT_NOTE, WRITE_OFF -> settle(line.amount(), line.invoices());
      case RETURN -> {
        if (!line.invoices().isEmpty()) {
          settle(line.amount(), line.invoices());
        }
      }
      case DELIVERY -> {} // is not invoiced
    }
  }

  private void settle(BigDecimal amount, List<String> named) {
    BigDecimal left = amount;
    for (Map.Entry<String, BigDecimal> part : settledBy(amount, named).entrySet()) {
      open.computeIfPresent(part.getKey(), (id, before) -> before.subtract(part.getValue()));
      left = left.subtract(part.getValue());
    }
    balance = balance.add(left);
  }

  /** What an amount would settle, by invoice. */
  Map<String, BigDecimal> settledBy(BigDecimal amount, List<String> named) {
    Map<String, BigDecimal> settled = new LinkedHashMap<>();
    BigDecimal left = amount;
    for (String invoice : named.isEmpty() ? dueFirst() : named) {
      BigDecimal taken = left.min(openOf(invoice));
      if (taken.signum() > 0 || !named.isEmpty()) {
        settled.put(invoice, taken);
      }
      left = left.subtract(taken);
    }
    return settled;
  }

  /** The sort is stable, so within a due date the order of issue stays. */
  private List<String> dueFirst() {
    return open.keySet().stream()
        .sorted(Comparator.comparing(invoice -> requireNonNull(dueOn.get(invoice))))
        .toList();
  }

  BigDecimal openOf(String invoiceId) {
    return open.getOrDefault(invoiceId, BigDecimal.ZERO);
  }

  BigDecimal uninvoicedOf(String purchaseId) {
    return uninvoiced.getOrDefault(purchaseId, BigDecimal.ZERO);
  }

  BigDecimal balance() {
    return balance;
  }

  /** The sum of all parts. */
  BigDecimal owed() {
    return owed;
  }

  /** The same by what it is made of: unpaid invoices, deliveries not invoiced, credit balance. */
  BigDecimal owedByKind() {
    return sum(open).add(sum(uninvoiced)).subtract(balance);
  }

  private static BigDecimal sum(Map<String, BigDecimal> amounts) {
    return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
