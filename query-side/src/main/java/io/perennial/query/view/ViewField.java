package io.perennial.query.view;

import io.perennial.platform.document.Field;
import java.util.function.Function;

/**
 * A field that a list of the view may be filtered and sorted by.
 *
 * @param field name and type in the store
 * @param meaning one sentence for the documentation
 * @param value its value in a document: {@code String} for text ({@code ""} when the document has
 *     none), {@code Long} for numbers (money in minor units)
 */
public record ViewField<D>(Field field, String meaning, Function<D, Object> value) {}
