export const session = {
  title: 'Đăng nhập',
  lead: 'Dành cho cán bộ, công chức, viên chức của Bộ phận Một cửa.',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  showPassword: 'Hiện hoặc ẩn mật khẩu',
  wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  againTitle: 'Phiên làm việc đã hết hạn',
  again:
    'Nhập lại mật khẩu để tiếp tục. Những gì đã điền vẫn còn nguyên, và việc đang gửi sẽ được gửi tiếp.',
  againSubmit: 'Tiếp tục',
  citizens: 'Người dân tra cứu hồ sơ tại',
};
