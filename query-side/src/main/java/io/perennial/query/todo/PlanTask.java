package io.perennial.query.todo;

import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that an account plan says is to be done, and is not.
 *
 * @param kind an action or a measure
 * @param subject the action, or what the account is given
 * @param details what is to be done
 * @param owner who does it
 * @param plannedOn business date
 * @param dueOn business date by which it is to be done
 */
public record PlanTask(
    ToDoKind kind,
    String subject,
    @PersonalData @Nullable String details,
    @StaffName @Nullable String owner,
    LocalDate plannedOn,
    @Nullable LocalDate dueOn) {}
