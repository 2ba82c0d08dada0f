import X12

/// What goes back for one sound set.
enum SetAnswer {
    /// A set of its own.
    case response(SegmentWriter)
    /// That it was taken in: a 999 says so, and nothing else does.
    case acknowledged
    /// That it can not be taken in: a 999 says where.
    case refused([X12Finding])
    /// Nothing: it asks for nothing. The problems of the answer say so.
    case none
}
