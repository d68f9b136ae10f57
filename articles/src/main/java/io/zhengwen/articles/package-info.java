/**
 * Articles as received, and the rules for their identity.
 *
 * <p>The id of an article stays the same when its text is edited, so the edited article replaces the old one:
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
