extension SegmentDictionary {
    /// Facts of the standard 005010 for the segments of claims, payments, enrollment, eligibility and attachments,
    /// beyond those of `table`. Sources: pyx12's element dictionary and maps (docs/x12.md). What the standard
    /// itself makes mandatory no source here says; the guides say what is required. `any` is an element whose number
    /// no source gives.
    static let claimTable = """
        element 61 AN 1-30
        element 65 R 1-8
        element 100 ID 3-3
        element 107 ID 1-2
        element 118 R 1-9
        element 212 R 1-17
        element 236 ID 3-3
        element 280 R 4-10
        element 289 N0 1-2
        element 305 ID 1-2
        element 332 R 1-6
        element 338 R 1-6
        element 350 AN 1-20
        element 363 ID 3-3
        element 426 ID 2-2
        element 429 AN 1-16
        element 449 AN 1-80
        element 478 ID 1-1
        element 499 AN 1-10
        element 506 ID 2-2
        element 507 AN 3-12
        element 508 AN 1-35
        element 510 AN 9-9
        element 522 ID 1-3
        element 554 N0 1-6
        element 569 ID 1-3
        element 591 ID 3-3
        element 594 ID 1-1
        element 623 ID 2-2
        element 639 ID 2-2
        element 648 ID 3-3
        element 649 R 1-10
        element 669 ID 3-3
        element 687 ID 2-2
        element 734 AN 1-12
        element 737 ID 2-2
        element 738 ID 1-3
        element 739 R 1-20
        element 740 R 1-20
        element 741 R 1-20
        element 752 ID 2-2
        element 784 N0 1-15
        element 785 B 1-16777216
        element 786 ID 2-2
        element 812 ID 1-10
        element 935 ID 2-2
        element 936 ID 2-2
        element 954 R 1-10
        element 1018 R 1-15
        element 1028 AN 1-38
        element 1029 ID 1-2
        element 1032 ID 1-2
        element 1033 ID 1-2
        element 1034 ID 1-5
        element 1048 ID 1-3
        element 1138 ID 1-1
        element 1143 ID 1-1
        element 1146 ID 1-1
        element 1149 ID 4-6
        element 1154 ID 1-1
        element 1161 ID 1-2
        element 1166 ID 2-2
        element 1176 ID 2-3
        element 1201 ID 1-1
        element 1204 AN 1-50
        element 1205 ID 2-3
        element 1207 ID 3-3
        element 1209 ID 1-1
        element 1211 ID 2-3
        element 1212 ID 1-1
        element 1214 AN 1-5
        element 1215 ID 1-1
        element 1303 ID 1-2
        element 1333 ID 1-2
        element 1335 ID 1-1
        element 1336 ID 1-3
        element 1343 ID 1-2
        element 1351 ID 1-1
        element 1354 ID 1-4
        element 1359 ID 1-1
        element 1366 ID 2-3
        element 1373 ID 2-4
        element 1383 ID 2-2
        element 1390 ID 1-2
        element 1473 ID 2-2
        element 1476 ID 1-1
        element 1526 ID 1-2
        element 1527 ID 1-2
        element 1595 ID 1-1
        element 1596 ID 2-2
        element any AN 1-264
        composite C001 355 1018 649 355 1018 649 355 1018 649 355 1018 649 355 1018 649
        composite C042 426 127
        composite C043 1271 1271 98 1270
        segment ACT 508 93 66 67 569 508 352 107 1216 | P0304 C0506 C0705
        segment AMT 522 782 478
        segment BGN 353 127 373 337 623 127 640 306 786 | C0504
        segment BIN 784 785
        segment BPR 305 782 478 591 812 506 507 569 508 509 510 506 507 569 508 373 1048 506 507 569 508 | P0607 C0809 P1213 C1415 P1819 C2021
        segment CAS 1033 1034 782 380 1034 782 380 1034 782 380 1034 782 380 1034 782 380 1034 782 380 | L050607 C0605 C0705 L080910 C0908 C1008 L111213 C1211 C1311 L141516 C1514 C1614 L171819 C1817 C1917
        segment CAT 755 756 799 1270 1271 1271 799 | C0302 P0405 C0605 C0704
        segment CLM 1028 782 1032 1343 C023 1073 1359 1073 1363 1351 C024 1366 1073 1338 1073 1360 1029 1073 1383 1514
        segment CLP 1028 1029 782 782 782 1032 127 1331 1325 1352 1354 380 954 1073
        segment CN1 1166 782 332 127 338 799
        segment COB 1138 127 1143 1365*9
        segment CR3 1322 355 380 1335 352 | P0203
        segment CTP 687 236 212 380 C001 648 649 782 639 499 289 | P0405 C0607 C0902 C1002 C1103
        segment CUR 98 100 280 98 100 669 374 373 337 374 373 337 374 373 337 374 373 337 374 373 337 | C0807 C0907 L101112 C1110 C1210 L131415 C1413 C1513 L161718 C1716 C1816 L192021 C2019 C2119
        segment DSB 1146 380 1149 1154 1161 782 235 1137 | P0708
        segment DTM 374 373 337 623 1250 1251 | R020305 C0403 P0506
        segment EB 1390 1207 1365*99 1336 1204 615 782 954 673 380 1073 1073 C003 C004 | P0910
        segment EC 1176 1176 1176 954 1201 1149
        segment EFI 786 any any any any any any any any any any any any any any any
        segment EQ 1365*99 C003 1207 1336 C004 | R0102
        segment FRM 350 1073 127 373 332 | R02030405
        segment HCP 1473 782 782 127 118 127 782 234 235 234 355 380 901 1526 1527 | R0113 P0910 P1112
        segment HD 875 1203 1205 1204 1207 609 609 1209 1073 1211 1073
        segment HLH 1212 65 81 81 352 1213 352
        segment ICM 594 782 380 310 1214 100
        segment IDC 1204 1215 380 306
        segment III 1270 1271 1136 933 380 C001 752 752 752 | P0102 L030405
        segment K3 449 1333 C001
        segment LE 447
        segment LIN 350 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 | P0405 P0607 P0809 P1011 P1213 P1415 P1617 P1819 P2021 P2223 P2425 P2627 P2829 P3031
        segment LQ 1270 1271 | C0102
        segment LS 447
        segment LUI 66 67 352 1303 1476 | P0102 L040203
        segment LX 554
        segment MEA 737 738 739 C001 740 741 935 936 752 1373 1270 1271 | R03050608 L050412 L060412 L07030506 E0803 P1112
        segment MIA 380 782 380 782 127 782 782 782 782 782 782 782 782 782 380 782 782 782 782 127 127 127 127 782
        segment MOA 954 782 127 127 127 127 127 782 782
        segment MPI 1201 584 1595 352 1596 1250 1251 | P0607
        segment N1 98 93 66 67 706 98 | R0203 P0304
        segment NTE 363 352
        segment NX1 98 98 98 98 98
        segment OI 1032 1383 1073 1351 1360 1363
        segment PAT 1069 1384 584 1220 1250 1251 355 81 1073 | P0506 P0708
        segment PLA 306 98 373 337 1203
        segment PLB 127 373 C042 782 C042 782 C042 782 C042 782 C042 782 C042 782 | P0506 P0708 P0910 P1112 P1314
        segment PS1 127 782 156
        segment QTY 673 380 C001 61 | E0204 R0204
        segment RDM 756 93 364 C040 C040
        segment SBR 1138 1069 127 93 1336 1143 1073 584 1032
        segment STC C043 373 306 782 782 373 591 373 429 C043 C043 933
        segment SV5 C003 355 380 782 782 594 923 | R0405 C0604
        segment SVC C003 782 782 234 380 C003 380
        segment SVD 67 782 C003 234 380 554
        segment TS2 782 782 782 782 782 782 380 782 782 380 380 380 380 380 782 380 782 782 782
        segment TS3 127 1331 373 380 782 782 782 782 782 782 782 782 782 782 782 782 782 782 782 782 782 782 380 782
        """
}
