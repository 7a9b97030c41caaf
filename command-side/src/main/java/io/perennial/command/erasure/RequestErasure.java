package io.perennial.command.erasure;

import io.perennial.command.common.Shapes;
import io.perennial.events.erasure.ErasureSubject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ask that what is personal of somebody be erased. Nothing is, before somebody else has confirmed
 * it.
 *
 * @param erasureId the erasure
 * @param kind whose data it is: that of a person at a customer, what is written about a customer in
 *     free text, that of one of our own people, or what is written about something of our own
 * @param subject the identifier of the person, the customer or the thing of our own; of one of our
 *     own people the name or account
 * @param customerId for a person, a customer at which it is on file; else absent
 * @param ground on what ground, a word of a list such as {@code request of the person}; names no
 *     person
 */
public record RequestErasure(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ERASURE_ID) String erasureId,
    @NotNull ErasureSubject kind,
    @NotBlank @Size(max = Shapes.NAME) String subject,
    @Nullable @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotBlank @Size(max = Shapes.NAME) String ground) {}
