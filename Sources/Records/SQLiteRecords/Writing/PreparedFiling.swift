import Records

/// A filing with its bytes made, as `PreparedAppend` is.
struct PreparedFiling: Sendable {
    let appends: [PreparedAppend]
    let claims: [(claim: FiledClaim, body: [UInt8])]
    let byteCount: Int

    init(_ filing: ClaimFiling, _ numberKey: NumberKey) throws(AppendError) {
        if let fault = filing.fault { throw .unavailable(fault) }
        var appends: [PreparedAppend] = []
        for append in filing.appends { appends.append(try PreparedAppend(append, numberKey)) }
        self.appends = appends
        claims = filing.claims.map { ($0, RecordForm.bytes(of: $0)) }
        byteCount =
            appends.reduce(0) { $0 + $1.byteCount } + claims.reduce(0) { $0 + $1.body.count + 256 }
    }
}
