package io.perennial.events.customer.file;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A person at the customer. What identifies the person is kept under the person's own key.
 *
 * @param personId the person, an identifier that says nothing about the person
 * @param role what the person is at the customer
 * @param name full name
 * @param phone telephone number
 * @param email e-mail address
 * @param details what else is known of the person
 */
public record Person(
    @DataSubject(Subject.Kind.PERSON) String personId,
    PersonRole role,
    @PersonalData String name,
    @PersonalData @Nullable String phone,
    @PersonalData @Nullable String email,
    @Nullable PersonDetails details) {}
