package io.perennial.command;

/**
 * A command as the door names it: {@code POST /commands/{family}} for a creation, {@code POST
 * /commands/{family}/{id}/{name}} otherwise.
 *
 * @param family plural of the aggregate in the path: {@code customers}, {@code account-plans},
 *     {@code complaints}
 * @param name the task in the path, lower case with hyphens; for a creation what the command is
 *     called in the documentation
 * @param type the command record; its component {@code idField} is the aggregate's identifier
 * @param idField name of that component
 * @param idPrefix what every identifier of the family starts with, such as {@code customer-}
 * @param creation whether it starts a stream
 * @param meaning one sentence
 */
public record CommandDefinition<C>(
    String family,
    String name,
    Class<C> type,
    String idField,
    String idPrefix,
    boolean creation,
    String meaning) {}
