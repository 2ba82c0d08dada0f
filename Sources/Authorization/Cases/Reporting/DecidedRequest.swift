public import Primitives

/// One request for prior authorization that was decided, as the yearly metrics of CMS-0057-F count it (42 CFR 422.122(c),
/// 438.210(f)).
///
/// A request is what was asked for at one moment: by the first version of a case, or by an update that asks for something new. What
/// needs no authorization, what somebody else decides, what was cancelled before it was decided, and drugs are no part of it.
public struct DecidedRequest: Hashable, Sendable {
    public var askedAt: Instant
    /// When the last of it was decided first. A decision that was made anew since, by the payer or on appeal, is not of that time.
    public var decidedAt: Instant
    /// As it was when it was decided.
    public var isExpedited: Bool
    /// Whether more time was taken for it.
    public var isExtended: Bool
    /// In full: what was granted in part is a denial, as in CMS's own form.
    public var isApproved: Bool
    /// Whether an appeal of any of it was decided.
    public var isAppealed: Bool
    /// Whether all of it that was denied or reduced was approved on appeal, in full.
    public var isApprovedOnAppeal: Bool

    public init(
        askedAt: Instant, decidedAt: Instant, isExpedited: Bool = false, isExtended: Bool = false,
        isApproved: Bool, isAppealed: Bool = false, isApprovedOnAppeal: Bool = false
    ) {
        self.askedAt = askedAt
        self.decidedAt = decidedAt
        self.isExpedited = isExpedited
        self.isExtended = isExtended
        self.isApproved = isApproved
        self.isAppealed = isAppealed
        self.isApprovedOnAppeal = isApprovedOnAppeal
    }
}
