public import Primitives

/// What happened to a case that its clock depends on. When documents arrive is not part of it, except through tolls.
public struct ClockHistory: Hashable, Sendable {
    /// When the payer, or its delegate, received the request; not when it was signed or read.
    public var receivedAt: Instant
    public var kind: ReviewKind
    /// The first says how the case began; each later one is a request to expedite, or its refusal or withdrawal.
    public var priorityChanges: [PriorityChange]
    public var extensions: [ClockExtension]
    public var tolling: [TollingInterval]
    /// For a concurrent review: when the care that is already granted ends.
    public var courseEndsAt: Instant?

    public init(
        receivedAt: Instant, kind: ReviewKind, isExpedited: Bool,
        extensions: [ClockExtension] = [], tolling: [TollingInterval] = [],
        courseEndsAt: Instant? = nil
    ) {
        self.init(
            receivedAt: receivedAt, kind: kind,
            priorityChanges: [PriorityChange(at: receivedAt, isExpedited: isExpedited)],
            extensions: extensions, tolling: tolling, courseEndsAt: courseEndsAt)
    }

    public init(
        receivedAt: Instant, kind: ReviewKind, priorityChanges: [PriorityChange],
        extensions: [ClockExtension] = [], tolling: [TollingInterval] = [],
        courseEndsAt: Instant? = nil
    ) {
        self.receivedAt = receivedAt
        self.kind = kind
        self.priorityChanges = priorityChanges
        self.extensions = extensions
        self.tolling = tolling
        self.courseEndsAt = courseEndsAt
    }

    /// Where the case is expedited now: since when. A case that was expedited from the start is so since receipt.
    ///
    /// Asking twice does not start the clock again, a refusal in between does.
    var expeditedSince: Instant? {
        var since: Instant?
        for (index, change) in priorityChanges.sorted(by: { $0.at < $1.at }).enumerated() {
            if !change.isExpedited {
                since = nil
            } else if since == nil {
                since = index == 0 ? receivedAt : max(change.at, receivedAt)
            }
        }
        return since
    }
}
