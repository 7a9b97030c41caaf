package io.perennial.events.balancesheet;

import io.perennial.events.Money;
import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The assets at the day of a balance sheet have turned out to be others than stated before, which
 * no longer counts.
 *
 * @param balanceSheetId the balance sheet
 * @param assets all assets of the company
 * @param source what says so, such as {@code audited annual accounts}
 * @param reason why; kept under a key of the balance sheet's own
 * @param occurredOn the day of the balance sheet, as of what is restated
 */
@Revision("1")
public record AssetsRestated(
    @DataSubject(Subject.Kind.MATTER) String balanceSheetId,
    Money assets,
    @Code String source,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements BalanceSheetEvent {}
