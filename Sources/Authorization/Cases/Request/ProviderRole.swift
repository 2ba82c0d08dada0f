/// The part a provider plays, at the event or at a line.
public enum ProviderRole: String, Hashable, Sendable, Recordable, CaseIterable {
    case requester, ordering, rendering, facility, primaryCare, referring, attending, operating
    case admitting, supplier, other
}
