public import JSON

/// Whether an order stands: by the same lists as evidence. What was revoked or is only a draft, what is only planned, and what is
/// not to be done is no order, and neither is one with a modifier that nobody here knows (R4, section 2.6.4).
public enum OrderStanding {
    /// Why it is none, in words that follow its name; nil where nothing speaks against it.
    public static func flaw(of order: JSONValue) -> String? { Standing.flaw(of: order) }
}
