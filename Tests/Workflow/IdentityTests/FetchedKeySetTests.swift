import Testing

@testable import Identity

/// For how long a fetched key set may be kept.
@Suite struct FetchedKeySetTests {
    @Test(arguments: [
        ("max-age=60", nil, 60), ("public, max-age=60, must-revalidate", nil, 60),
        ("Max-Age=\"60\"", nil, 60), ("max-age=60", "45", 15), ("max-age=60", "90", 0),
        ("no-store", nil, 0), ("max-age=60, no-cache", nil, 0), ("max-age=60,max-age=5", nil, 5),
        ("max-age=soon", nil, 0), ("max-age=-1", nil, 0), ("public", nil, nil), (nil, nil, nil),
        ("s-maxage=60", nil, nil),
    ])
    func `its answer says so`(cacheControl: String?, age: String?, seconds: Int?) {
        let fetched = FetchedKeySet(bytes: [], cacheControl: cacheControl, age: age)
        #expect(fetched.freshSeconds == seconds)
    }
}
