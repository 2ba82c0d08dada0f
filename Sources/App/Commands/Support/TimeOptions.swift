import ArgumentParser
import Primitives

/// When it is, for tests and replays.
struct TimeOptions: ParsableArguments {
    @Option(help: "The instant at which everything happens (RFC 3339). Default: now.")
    var now: Instant?

    var instant: Instant { clock() }

    /// What time it is, for what runs longer than a moment.
    var clock: @Sendable () -> Instant {
        let fixed = now
        return { fixed ?? Instant.wallClock }
    }
}
