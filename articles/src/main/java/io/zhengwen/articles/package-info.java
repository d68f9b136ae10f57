/**
 * Articles as received, and the rules for their identity.
 *
 * <p>An article's id stays the same while its text is edited, so that the edited text replaces the old one:
 *
 * <pre>
 * {"id":"cq-1","text":"…"}                        cq-1
 * {"url":"https://example.org/1.html","text":"…"}  hash of the url
 * seeds/visits/a.txt, read from seeds/             hash of visits/a.txt
 * {"text":"…"}                                     hash of the clean title and text
 * </pre>
 */
@NullMarked
package io.zhengwen.articles;

import org.jspecify.annotations.NullMarked;
