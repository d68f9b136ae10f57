package io.zhengwen.articles.read;

import io.zhengwen.text.TimeBudget;
import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/** A reader of markup that checks the time budget of the parser with every read. */
final class TimedReader extends FilterReader {
    private final TimeBudget budget;

    TimedReader(String markup, TimeBudget budget) {
        super(new StringReader(markup));
        this.budget = budget;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        budget.check();
        return super.read(buffer, offset, length);
    }
}
